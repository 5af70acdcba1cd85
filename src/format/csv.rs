//! Tables for spreadsheets: UTF-8 with a byte order mark, semicolons, CRLF, as a Swedish Excel opens them by itself.

/// The text of a table; none if it does not read back the same. Nothing in it is taken for a formula.
pub fn write_table(rows: &[Vec<String>]) -> Option<String> {
    let mut text = "\u{feff}".to_owned();
    let mut kept: Vec<Vec<String>> = Vec::new();
    for row in rows {
        let mut cells = Vec::new();
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                text.push(';');
            }
            let cell = defused(cell);
            push(&mut text, &cell);
            cells.push(cell);
        }
        text.push_str("\r\n");
        kept.push(cells);
    }
    (read(&text) == kept).then_some(text)
}

/// A spreadsheet runs what begins like a formula. With an apostrophe before it, it is text. A number below zero stays one.
fn defused(cell: &str) -> String {
    let is_negative =
        cell.strip_prefix('-').is_some_and(|rest| rest.bytes().all(|sign| matches!(sign, b',' | b'.' | b'0'..=b'9')));
    let is_formula = cell.starts_with(['\t', '\r', '\n'])
        || cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let mut text = String::new();
    if is_formula && !is_negative {
        text.push('\'');
    }
    text.push_str(cell);
    text
}

fn push(text: &mut String, cell: &str) {
    if !cell.contains([';', '"', '\r', '\n']) {
        return text.push_str(cell);
    }
    text.push('"');
    for letter in cell.chars() {
        if letter == '"' {
            text.push('"');
        }
        text.push(letter);
    }
    text.push('"');
}

/// The cells of a table as it was written.
fn read(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut is_quoted, mut was_quote) = (false, false);
    for letter in text.chars().skip(1) {
        match letter {
            '"' => {
                // Two in a row within quotation marks are one.
                if !is_quoted && was_quote {
                    cell.push('"');
                }
                is_quoted = !is_quoted;
            }
            ';' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted => {}
            '\n' if !is_quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter => cell.push(letter),
        }
        was_quote = letter == '"';
    }
    rows
}
