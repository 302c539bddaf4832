package dev.liftgate.guides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Guide texts to test with: the real one, and a small one that is easy to break. */
final class AGuideFile {

    private AGuideFile() {}

    static String ofTheDoor() {
        return resource("/guides/car-door-wont-open-from-inside.yaml");
    }

    /** As it was at some time, with everything that a guide can have: for tests that change a line of it. */
    static String soundDoor() {
        return resource("/guides/sound-door.yaml");
    }

    static String resource(String name) {
        try (var stream = AGuideFile.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String small() {
        return """
                code: horn-is-silent
                version: 3
                title: Horn is silent
                source: made up
                phrases: [no horn]
                teardown: column-cover
                facets:
                  - code: side
                    question: Which side?
                    options:
                      - {code: left, label: Left, implies: {fuse: good}}
                observations:
                  - code: fuse
                    question: Is the fuse good?
                    how: Look.
                    who: technician
                    minutes: 1
                    answers:
                      - {code: good, label: Good, usual: 0.9}
                      - {code: blown, label: Blown, usual: 0.1, phrases: [fuse blew]}
                  - code: contact
                    question: Is the contact good?
                    how: Take the cover off and measure.
                    who: technician
                    minutes: 20
                    tool: multimeter
                    needs: {fuse: good}
                    teardown: true
                    answers:
                      - {code: yes, label: 'Yes', usual: 0.6}
                      - {code: no, label: 'No', usual: 0.4}
                  - code: needed
                    question: Is it needed today?
                    how: Ask.
                    who: customer
                    minutes: 0
                    safety: true
                    answers:
                      - {code: yes, label: 'Yes'}
                      - {code: no, label: 'No'}
                causes:
                  - code: short-circuit
                    name: Short circuit
                    customer-name: a short circuit
                    commonness: 0.57
                    severity: moderate-to-high
                    severity-reason: It may burn.
                    fix: Find it.
                    correction: Found it.
                    operations: [wiring-repair]
                    signs:
                      fuse: {blown: often}
                  - code: worn-contact
                    name: Worn contact
                    customer-name: a worn contact
                    commonness: 0.40
                    severity: low
                    severity-reason: Nothing else fails.
                    fix: Replace it.
                    correction: Replaced it.
                    operations: [contact-replacement]
                    signs:
                      contact: {no: by-design}
                situations:
                  - code: locked-column
                    title: Column locked
                    note: It takes longer.
                    when: {contact: any}
                    operations: [column-release]
                driveability:
                  - level: do-not-drive
                    when: {needed: yes, fuse: blown}
                    because: It is needed.
                  - level: short-distance
                    suspected: [short-circuit]
                    because: It may burn.
                  - level: ok-for-now
                    because: Nobody needs it.
                cost-factors:
                  - code: grade
                    question: Which part?
                    options:
                      - {code: oem, label: Original, narrows: {parts: high, labor: lower-half}}
                tools: [multimeter]
                questions:
                  - question: Why?
                    answer: Because.
                """;
    }
}
