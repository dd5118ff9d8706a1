package io.huiqi.registry.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every word a request may use that is not fixed by the API itself.
 *
 * @param cityPrefix the first four digits of the city's own division codes
 * @param divisions the divisions of the city (GB/T 2260 and the demonstration zone)
 * @param provinces the first two digits of codes outside the city
 * @param sections the sections (门类) of GB/T 4754
 * @param ownerships the ownership forms
 * @param facts the figures of a year
 * @param recognitions the kinds of recognition (认定)
 * @param attributes what else may be said of a recognition
 * @param commonNamePairs pairs of characters of too many names to begin a search with
 */
public record Vocabulary(
        String cityPrefix,
        List<Division> divisions,
        Set<String> provinces,
        List<Section> sections,
        List<String> ownerships,
        List<Fact> facts,
        List<RecognitionKind> recognitions,
        List<Attribute> attributes,
        Set<String> commonNamePairs) {

    public Vocabulary {
        divisions = List.copyOf(divisions);
        provinces = Set.copyOf(provinces);
        sections = List.copyOf(sections);
        ownerships = List.copyOf(ownerships);
        facts = List.copyOf(facts);
        recognitions = List.copyOf(recognitions);
        attributes = List.copyOf(attributes);
        commonNamePairs = Set.copyOf(commonNamePairs);
    }

    /** Whether a code is a division of the city, or six digits of a province outside it. */
    public boolean isDivision(String code) {
        if (code.startsWith(cityPrefix)) {
            return divisions.stream().anyMatch(each -> each.code().equals(code));
        }
        return code.matches("[0-9]{6}") && provinces.contains(code.substring(0, 2));
    }

    /** The codes of the city's divisions, in the order of the file. */
    public List<String> divisionCodes() {
        return divisions.stream().map(Division::code).toList();
    }

    /** Whether a code is a section letter, or two to four digits with or without the letter of their section. */
    public boolean isIndustry(String code) {
        if (!code.matches("[A-T]|[A-T]?[0-9]{2,4}")) {
            return false;
        }
        boolean hasLetter = Character.isLetter(code.charAt(0));
        String letter = hasLetter ? code.substring(0, 1) : "";
        String digits = hasLetter ? code.substring(1) : code;
        return sections.stream()
                .filter(section -> letter.isEmpty() || section.letter().equals(letter))
                .anyMatch(section -> digits.isEmpty() || section.holds(Integer.parseInt(digits.substring(0, 2))));
    }

    public Optional<Fact> fact(String name) {
        return facts.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    public Optional<RecognitionKind> recognition(String kind) {
        return recognitions.stream().filter(each -> each.kind().equals(kind)).findFirst();
    }

    public Optional<Attribute> attribute(String name) {
        return attributes.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
