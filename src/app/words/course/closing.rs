//! The words of *Avslut*.

use crate::app::words::words;

words! {
    JUDGED = "Bedömning och ägare" / "Judgement and owners";
    LESSONS = "Det ni har lärt er" / "What you have learnt";
    CLOSE_TITLE = "Avsluta självskattningen" / "Close the self-assessment";
    CLOSE = "Avsluta" / "Close";
    CLOSE_HELP = "En avslutad självskattning går att läsa, skriva ut och spara som fil, men inte att ändra. Ni kan öppna den igen när ni vill." / "A closed self-assessment can be read, printed and saved as a file, but not changed. You can open it again whenever you like.";
    CLOSED_HELP = "Självskattningen är avslutad. Öppnar ni den igen syns det här nedanför." / "The self-assessment is closed. If you open it again, that is shown below.";
    REFUSED = "Självskattningen är avslutad och går bara att läsa. Inget är ändrat. Behöver ni ändra: öppna den igen under Införandet, Avslut." / "The self-assessment is closed and can only be read. Nothing has been changed. If you need to change it, open it again under The introduction, Closing.";
    REOPEN = "Öppna igen" / "Open again";
    TO_CLOSING = "Till avslutet" / "To the closing";
}
