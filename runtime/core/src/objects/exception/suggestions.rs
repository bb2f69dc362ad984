//! "Did you mean": the closest name by edit distance, with CPython's costs and limits.

use alloc::string::String;
use alloc::vec::Vec;

const MOVE: usize = 2;
const CASE: usize = 1;
const LONGEST: usize = 40;
const CANDIDATES: usize = 750;

/// The candidate closest to the name, if one is close enough.
pub fn closest<'a>(name: &str, candidates: &'a [String]) -> Option<&'a str> {
    if candidates.len() >= CANDIDATES || name.chars().count() > LONGEST {
        return None;
    }
    let wrong: Vec<char> = name.chars().collect();
    let mut best: Option<(&str, usize)> = None;
    for candidate in candidates {
        if candidate == name {
            continue;
        }
        let possible: Vec<char> = candidate.chars().collect();
        let mut most = (possible.len() + wrong.len() + 3) * MOVE / 6;
        if let Some((_, distance)) = best {
            most = most.min(distance.saturating_sub(1));
        }
        let distance = distance(&wrong, &possible, most);
        if distance <= most && best.is_none_or(|(_, smallest)| distance < smallest) {
            best = Some((candidate, distance));
        }
    }
    best.map(|(text, _)| text)
}

fn substitution(a: char, b: char) -> usize {
    if a == b {
        0
    } else if a.to_lowercase().eq(b.to_lowercase()) {
        CASE
    } else {
        MOVE
    }
}

/// Edit distance, or more than `most` when it is larger.
fn distance(a: &[char], b: &[char], most: usize) -> usize {
    if a == b {
        return 0;
    }
    let front = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[front..], &b[front..]);
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - back], &b[..b.len() - back]);
    if a.is_empty() || b.is_empty() {
        return MOVE * (a.len() + b.len());
    }
    if a.len() > LONGEST || b.len() > LONGEST {
        return most + 1;
    }
    let (a, b) = if b.len() < a.len() { (b, a) } else { (a, b) };
    if (b.len() - a.len()) * MOVE > most {
        return most + 1;
    }
    let mut row: Vec<usize> = (1..=a.len()).map(|index| index * MOVE).collect();
    let mut result = 0;
    for (outer, &right) in b.iter().enumerate() {
        let mut diagonal = outer * MOVE;
        result = diagonal;
        let mut smallest = usize::MAX;
        for (place, &left) in row.iter_mut().zip(a) {
            let substitute = diagonal + substitution(right, left);
            diagonal = *place;
            result = substitute.min(result.min(diagonal) + MOVE);
            *place = result;
            smallest = smallest.min(result);
        }
        if smallest > most {
            return most + 1;
        }
    }
    result
}
