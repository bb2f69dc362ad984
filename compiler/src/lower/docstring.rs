//! Cleaning of docstrings, as `_PyCompile_CleanDoc` of CPython 3.13 does it: tabs are expanded,
//! the first line loses its leading blanks and the others their common indentation.

/// The cleaned text.
pub(super) fn clean(points: Vec<u32>) -> Vec<u32> {
    const SPACE: u32 = ' ' as u32;
    let text = expand_tabs(&points);
    let start = text.iter().take_while(|&&point| point == SPACE).count();
    let lines: Vec<&[u32]> = text.split(|&point| point == u32::from('\n')).collect();
    let margin = lines[1..]
        .iter()
        .filter_map(|line| line.iter().position(|&point| point != SPACE))
        .min()
        .unwrap_or(0);
    if start == 0 && margin == 0 {
        return text;
    }
    let mut cleaned = lines[0][start.min(lines[0].len())..].to_vec();
    for line in &lines[1..] {
        cleaned.push(u32::from('\n'));
        let blank = line.iter().take(margin).take_while(|&&point| point == SPACE).count();
        cleaned.extend(&line[blank..]);
    }
    cleaned
}

/// Replaces tabs by blanks up to the next multiple of eight.
fn expand_tabs(points: &[u32]) -> Vec<u32> {
    let mut text = Vec::with_capacity(points.len());
    let mut column = 0;
    for &point in points {
        match char::from_u32(point) {
            Some('\t') => {
                let width = 8 - column % 8;
                text.extend(std::iter::repeat_n(u32::from(' '), width));
                column += width;
            }
            Some('\n' | '\r') => {
                text.push(point);
                column = 0;
            }
            _ => {
                text.push(point);
                column += 1;
            }
        }
    }
    text
}
