//! Made-up units.

const KINDS: [&str; 15] = [
    "Vårdcentralen",
    "Medicinmottagningen",
    "Hjärtmottagningen",
    "Geriatriken",
    "Akutmottagningen",
    "Rehabenheten",
    "Hemsjukvården",
    "Folktandvården",
    "Barnmottagningen",
    "Medicinavdelningen",
    "Psykiatrimottagningen",
    "Dagvården",
    "Närsjukhuset",
    "Fysioterapin",
    "Jourmottagningen",
];
const PLACES: [&str; 20] = [
    "Almlunda",
    "Björkåsen",
    "Ekevik",
    "Fagerhult",
    "Granby",
    "Hasselfors",
    "Iglabo",
    "Klöverdal",
    "Lillån",
    "Mossängen",
    "Norrvalla",
    "Oxtorp",
    "Pilekulla",
    "Ringsjö",
    "Slättåkra",
    "Tallhöjden",
    "Ugglarp",
    "Västanå",
    "Åbyhamn",
    "Ängslycke",
];

/// The name of a unit: another one for each number below three hundred.
pub fn unit(number: usize) -> String {
    // Neither list's length divides the other's: the first ones are of every kind and from everywhere.
    let kind = KINDS[(number + number / 60) % KINDS.len()];
    format!("{kind} {}", PLACES[number % PLACES.len()])
}
