//! The contrast of every pair of colours that the sheets let meet, by the formula of WCAG 2.2, in every theme.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::fixtures::{path, text};

/// Colours by name, without the dashes.
type Theme = BTreeMap<String, String>;

/// What words may stand on.
const SURFACES: &[&str] = &["paper", "wash", "accent-wash", "warn-wash", "alarm-wash"];
/// What words may be written in, and on what.
const TEXTS: &[(&str, &[&str])] = &[
    ("ink", SURFACES),
    ("ink-soft", SURFACES),
    ("accent", SURFACES),
    ("warn", &["paper", "wash", "warn-wash"]),
    ("alarm", &["paper", "wash", "alarm-wash"]),
    ("accent-ink", &["accent"]),
    ("paper", &["ink"]),
];
/// What marks are drawn in, frames of fields among them, and on what. The ring of the focus is drawn in ink.
const MARKS: &[(&str, &[&str])] = &[
    ("line-strong", &["paper", "wash", "accent-wash"]),
    ("ink", SURFACES),
    ("accent", SURFACES),
    ("warn", &["warn-wash"]),
    ("alarm", &["alarm-wash"]),
];
/// Says nothing that is not said otherwise: thin lines between things, the glow outside the ring of the focus.
const DECORATION: &[&str] = &["focus", "line"];

const TEXT: f64 = 4.5;
const MARK: f64 = 3.0;

#[test]
fn every_pair_of_colours_has_contrast_enough_in_light_dark_and_as_the_system_is_set() {
    for (name, theme) in themes(&text("styles/tokens.css")) {
        assert_eq!(faults(&theme), [] as [String; 0], "{name}");
    }
}

#[test]
fn a_bad_pair_in_any_theme_is_found() {
    let sheet = text("styles/tokens.css");
    for (token, pale) in [("ink-soft", "#8a9794"), ("line-strong", "#c5ccc8")] {
        let spoiled = with(&sheet, token, pale);
        let found = faults(&themes(&spoiled)[0].1);
        assert!(!found.is_empty() && found.iter().all(|fault| fault.starts_with(token)), "{token}: {found:?}");
    }
    let dim = sheet.replace("--implementum-accent-ink-dark, #0c1a18", "--implementum-accent-ink-dark, #ffffff");
    let found: Vec<bool> = themes(&dim).iter().map(|(_, theme)| faults(theme).is_empty()).collect();
    assert_eq!(found, [true, false, false], "the dark theme and the system's");
}

/// The looks that ship as examples: each gives colours in place of ours, in light and in dark.
#[test]
fn the_example_themes_have_contrast_enough_in_light_and_dark() {
    let mut seen = 0;
    for entry in fs::read_dir(path("styles/themes")).unwrap() {
        let file = entry.unwrap().file_name().into_string().unwrap();
        let given = given(&text(&format!("styles/themes/{file}")));
        assert!(
            ["accent", "accent-ink", "accent-dark", "accent-ink-dark"].iter().all(|name| given.contains_key(*name))
        );
        for (name, mut theme) in themes(&text("styles/tokens.css")) {
            let end = if name == "light" { "" } else { "-dark" };
            for (token, colour) in &mut theme {
                if let Some(new) = given.get(&format!("{token}{end}")) {
                    colour.clone_from(new);
                    seen += 1;
                }
            }
            assert_eq!(faults(&theme), [] as [String; 0], "{file}, {name}");
        }
    }
    assert!(seen >= 2 * 12, "only {seen} colours were read");
}

/// What a page's sheet gives: `--implementum-accent: var(--theirs, #a33662)`, or the colour alone.
fn given(sheet: &str) -> Theme {
    let colours = sheet
        .split([';', '{'])
        .filter_map(|one| colour(one.trim().strip_prefix("--implementum-").map(|one| format!("--{one}"))?.as_str()));
    colours.collect()
}

#[test]
fn the_formula_gives_what_is_known() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    assert!((contrast("#767676", "#ffffff") - 4.54).abs() < 0.01);
    assert!((contrast("#ffffff", "#ffffff") - 1.0).abs() < 1e-9);
}

#[test]
fn dark_on_demand_and_dark_by_the_system_are_the_same() {
    let [_, (_, asked), (_, system)] = themes(&text("styles/tokens.css"));
    assert_eq!(asked, system);
}

#[test]
fn every_colour_of_the_sheet_is_judged() {
    let known: BTreeSet<&str> =
        TEXTS.iter().chain(MARKS).flat_map(|(ink, on)| on.iter().chain([ink])).copied().collect();
    for (name, theme) in themes(&text("styles/tokens.css")) {
        let free: Vec<_> = theme.keys().filter(|one| !known.contains(one.as_str())).collect();
        assert_eq!(free, DECORATION, "{name}");
    }
}

/// What a sheet writes in a colour is a text of the list above, and what it writes both in and on is a pair of it.
#[test]
fn no_rule_writes_in_or_on_anything_else() {
    let mut seen = 0;
    for Rule { place, selector, declarations } in rules() {
        let of = |names: &[&str]| {
            let (_, value) = declarations.iter().rev().find(|(name, _)| names.contains(&name.as_str()))?;
            value.strip_prefix("var(--")?.split(')').next().map(str::to_owned)
        };
        let ink = of(&["color"]);
        let ground = of(&["background", "background-color"]);
        // What cannot be pressed may be pale.
        if let Some(ink) = ink.filter(|_| !selector.contains("[aria-disabled]")) {
            seen += 1;
            let (_, on) = TEXTS
                .iter()
                .find(|(text, _)| *text == ink)
                .unwrap_or_else(|| panic!("{place} {selector}: {ink} is no colour for words"));
            if let Some(ground) = &ground {
                assert!(on.contains(&ground.as_str()), "{place} {selector}: {ink} on {ground} is not judged");
            }
        }
        if let Some(ground) = ground {
            assert!(TEXTS.iter().any(|(_, on)| on.contains(&ground.as_str())), "{place} {selector}: on {ground}");
        }
    }
    assert!(seen > 30, "only {seen} rules were read");
}

/// Light, dark, and dark by the system, as the sheet gives them when the page around gives none.
fn themes(sheet: &str) -> [(&'static str, Theme); 3] {
    let block = |selector: &str| -> Theme {
        let (_, rest) = sheet.split_once(&format!("{selector} {{")).unwrap_or_else(|| panic!("no {selector}"));
        let inside = rest.split_once('}').unwrap().0;
        inside.split(';').filter_map(colour).collect()
    };
    let light = block("\n.root");
    let dark = |selector| {
        let mut theme = light.clone();
        theme.extend(block(selector));
        theme
    };
    [
        ("light", light.clone()),
        ("dark", dark(".root[data-theme=\"dark\"]")),
        ("auto", dark(".root[data-theme=\"auto\"]")),
    ]
}

/// `--ink: var(--implementum-ink, #16211f)`, or the same without the page's say.
fn colour(declaration: &str) -> Option<(String, String)> {
    let (name, value) = declaration.trim().strip_prefix("--")?.split_once(':')?;
    let value = value.rsplit_once(", ").map_or(value, |(_, own)| own.trim_end_matches(')')).trim();
    value.starts_with('#').then(|| (name.to_owned(), value.to_owned()))
}

/// The sheet with another value for a colour of the light theme.
fn with(sheet: &str, token: &str, value: &str) -> String {
    let start = sheet.find(&format!("--implementum-{token}, #")).unwrap();
    let hash = start + sheet[start..].find('#').unwrap();
    [&sheet[..hash], value, &sheet[hash + 7..]].concat()
}

fn faults(theme: &Theme) -> Vec<String> {
    let mut found = Vec::new();
    for (pairs, least) in [(TEXTS, TEXT), (MARKS, MARK)] {
        for (ink, grounds) in pairs {
            for ground in *grounds {
                let [a, b] = [ink, ground].map(|one| theme.get(*one).unwrap_or_else(|| panic!("no --{one}")));
                let contrast = contrast(a, b);
                if contrast < least {
                    found.push(format!("{ink} {a} on {ground} {b}: {contrast:.2}, not {least}"));
                }
            }
        }
    }
    found
}

fn contrast(a: &str, b: &str) -> f64 {
    let [a, b] = [a, b].map(|one| luminance(one) + 0.05);
    a.max(b) / a.min(b)
}

fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let part = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

/// A rule of a sheet.
struct Rule {
    place: String,
    selector: String,
    declarations: Vec<(String, String)>,
}

/// Every rule of every sheet.
fn rules() -> Vec<Rule> {
    let mut all = Vec::new();
    for entry in fs::read_dir(path("styles")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if name == "themes" {
            continue;
        }
        let sheet = text(&format!("styles/{name}"));
        let mut rest = sheet.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            let selector = before.rsplit(['}', '/']).next().unwrap_or_default().trim().to_owned();
            rest = after;
            // What holds rules itself is no rule.
            let Some(end) = after.find('}').filter(|end| after.find('{').is_none_or(|next| *end < next)) else {
                continue;
            };
            let declarations = after[..end].split(';').filter_map(|one| one.split_once(':'));
            let declarations = declarations.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()));
            all.push(Rule { place: name.clone(), selector, declarations: declarations.collect() });
            rest = &after[end + 1..];
        }
    }
    all
}
