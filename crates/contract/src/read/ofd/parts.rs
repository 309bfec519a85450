//! Paths and lists of numbers, as OFD writes them.

use crate::read::error::Cause;
use crate::read::xml::Xml;

/// A part named in another: from the root if it begins with `/`, else from that part's folder.
pub(super) fn absolute(from: &str, place: &str) -> String {
    let place = place.trim();
    let mut folders: Vec<&str> = match place.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => from.rsplit_once('/').map_or(Vec::new(), |(folder, _)| folder.split('/').collect()),
    };
    for step in place.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(folders.pop()),
            step => folders.push(step),
        }
    }
    folders.join("/")
}

/// The texts of all elements of a name.
pub(super) fn inner(text: &str, part: &str, name: &str) -> Result<Vec<String>, Cause> {
    fn gather(xml: &mut Xml<'_>, name: &str, found: &mut Vec<String>) -> Result<(), Cause> {
        while let Some(element) = xml.child()? {
            if element.name() == name {
                found.push(xml.text()?.trim().to_owned());
            } else {
                gather(xml, name, found)?;
            }
        }
        Ok(())
    }
    let mut found = Vec::new();
    gather(&mut Xml::new(text, part), name, &mut found)?;
    Ok(found)
}

/// Exactly so many numbers.
pub(super) fn numbers<const N: usize>(text: &str) -> Option<[f32; N]> {
    let numbers: Vec<f32> = text.split_whitespace().filter_map(|number| number.parse().ok()).filter(|number: &f32| number.is_finite()).collect();
    numbers.try_into().ok()
}

/// Steps between characters; `g 3 5.2` stands for three of 5.2. At most `most` are taken.
pub(super) fn steps(text: &str, most: usize) -> Vec<f32> {
    let mut steps = Vec::new();
    let mut words = text.split_whitespace();
    while let Some(word) = words.next() {
        if steps.len() >= most {
            break;
        }
        if word == "g" {
            let count = words.next().and_then(|count| count.parse::<usize>().ok()).unwrap_or(0);
            let step = words.next().and_then(|step| step.parse().ok()).unwrap_or(0.0);
            steps.extend(std::iter::repeat_n(step, count.min(most - steps.len())));
        } else {
            steps.push(word.parse().unwrap_or(0.0));
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found_from_the_part_that_names_them() {
        for (from, place, is) in [
            ("", "Doc_0/Document.xml", "Doc_0/Document.xml"),
            ("Doc_0/Document.xml", "Pages/Page_0/Content.xml", "Doc_0/Pages/Page_0/Content.xml"),
            ("Doc_0/Document.xml", "/Doc_0/Tpls/T.xml", "Doc_0/Tpls/T.xml"),
            ("Doc_0/Document.xml", "../Doc_1/./P.xml", "Doc_1/P.xml"),
            ("", "../../etc/passwd", "etc/passwd"),
        ] {
            assert_eq!(absolute(from, place), is);
        }
    }

    #[test]
    fn repeated_steps_are_written_once_and_never_more_than_wanted() {
        assert_eq!(steps("3.5 g 2 4 1", 10), [3.5, 4.0, 4.0, 1.0]);
        assert_eq!(steps("g 4000000000 4", 3), [4.0, 4.0, 4.0]);
        assert_eq!(steps("x g", 3), [0.0]);
    }
}
