//! Ids that nobody else has.

/// Sixteen letters and digits: 80 random bits.
pub(super) fn fresh() -> String {
    const SIGNS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let mut bytes = [0u8; 16];
    // getRandomValues, unlike randomUUID, is there on plain http too.
    if gloo::utils::window().crypto().and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes)).is_err() {
        for byte in &mut bytes {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 up to but not 256")]
            let random = (js_sys::Math::random() * 256.0) as u8;
            *byte = random;
        }
    }
    bytes.iter().map(|byte| char::from(SIGNS[usize::from(byte % 32)])).collect()
}
