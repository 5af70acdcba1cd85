//! What no single place can tell: ids that repeat, references that lead nowhere.

use super::{Cause, Checklist, Fault, Line, Process};

/// The faults of the whole.
pub(super) fn faults(checklist: &Checklist) -> Vec<Fault> {
    let mut faults = Vec::new();
    repeated(checklist, &mut faults);
    references(checklist, &mut faults);
    faults
}

/// Ids are unique within their kind; an item's and a line's in the whole file, whatever its phase.
fn repeated(checklist: &Checklist, faults: &mut Vec<Fault>) {
    let mut ids: Vec<(&str, String, &str)> = Vec::new();
    for phase in &checklist.phases {
        let place = format!("phases/{}", phase.id);
        for item in &phase.items {
            ids.push(("items", format!("{place}/items/{}", item.id), &item.id));
        }
        for (name, lines) in phase.process.iter().flat_map(Process::lists) {
            for line in lines {
                ids.push(("lines", format!("{place}/process/{name}/{}", line.id), &line.id));
            }
        }
        if let Some(length) = phase.process.as_ref().and_then(|process| process.length.as_ref()) {
            ids.push(("lines", format!("{place}/process/length"), &length.id));
        }
        ids.push(("phases", place, &phase.id));
    }
    for (kind, headings) in [("dimensions", &checklist.dimensions), ("themes", &checklist.themes)] {
        for heading in headings {
            ids.push((kind, format!("{kind}/{}", heading.id), &heading.id));
        }
    }
    for area in &checklist.areas {
        ids.push(("areas", format!("areas/{}", area.id), &area.id));
    }
    for source in &checklist.sources {
        ids.push(("sources", format!("sources/{}", source.id), &source.id));
    }
    for (at, (kind, place, id)) in ids.iter().enumerate() {
        if !id.is_empty() && ids[..at].iter().any(|(other, _, known)| (other, known) == (kind, id)) {
            faults.push(Fault { place: format!("{place}/id"), cause: Cause::RepeatedId });
        }
    }
}

fn references(checklist: &Checklist, faults: &mut Vec<Fault>) {
    let dimensions: Vec<&str> = checklist.dimensions.iter().map(|one| one.id.as_str()).collect();
    let themes: Vec<&str> = checklist.themes.iter().map(|one| one.id.as_str()).collect();
    let sources: Vec<&str> = checklist.sources.iter().map(|one| one.id.as_str()).collect();
    let mut used = Vec::new();
    let mut point = |place: String, id: &str, among: &Vec<&str>| {
        if !id.is_empty() && !among.contains(&id) {
            faults.push(Fault { place, cause: Cause::NoSuch { id: id.to_owned() } });
        }
    };
    for phase in &checklist.phases {
        for item in &phase.items {
            let place = format!("phases/{}/items/{}", phase.id, item.id);
            point(format!("{place}/dimension"), &item.dimension, &dimensions);
            item.themes.iter().for_each(|id| point(format!("{place}/themes"), id, &themes));
            item.sources.iter().for_each(|id| point(format!("{place}/sources"), id, &sources));
            used.extend(item.sources.iter().map(String::as_str));
        }
    }
    for area in &checklist.areas {
        area.sources.iter().for_each(|id| point(format!("areas/{}/sources", area.id), id, &sources));
        used.extend(area.sources.iter().map(String::as_str));
    }
    let unused = checklist.sources.iter().filter(|source| !used.contains(&source.id.as_str()));
    faults.extend(unused.map(|source| Fault { place: format!("sources/{}", source.id), cause: Cause::UnusedSource }));
}

impl Process {
    /// Its lists of lines, by their names in files.
    fn lists(&self) -> [(&'static str, &[Line]); 4] {
        [
            ("who", &self.who),
            ("activities", &self.activities),
            ("deliverables", &self.deliverables),
            ("decides", &self.decides),
        ]
    }
}
