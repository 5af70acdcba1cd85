//! What is a change, and has no place in an assessment that is closed.

use super::Msg;
#[cfg(feature = "leader")]
use super::room::RoomMsg;

impl Msg {
    /// Whether it is a change of what an assessment holds, and refused where that is closed.
    pub fn changes(&self) -> bool {
        #[cfg(feature = "leader")]
        if let Self::Room(RoomMsg::Removed { .. } | RoomMsg::AgendaCopied { .. }) = self {
            return true;
        }
        matches!(
            self,
            Self::Edited { .. }
                | Self::Written { .. }
                | Self::RivalChosen { .. }
                | Self::RecordDeleted { .. }
                | Self::AreaHidden { .. }
        )
    }
}
