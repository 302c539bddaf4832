package dev.liftgate;

import java.util.UUID;

/** A small guide about a lamp in the glove box, which no customer of another test ever mentions. */
public final class ALampGuide {

    public static final String CASES =
            """
            {"id":"lamp/pressed","answers":{"lamp-when-pressed":"goes-out"},"topAny":["lid-bent"]}

            {"id":"lamp/no-use","answers":{"lamp-when-pressed":"stays-on"},"topAny":["switch-worn"]}
            """;

    private ALampGuide() {}

    public static String anyCode() {
        return "lamp-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public static String of(String code) {
        return """
                code: %s
                version: 1
                title: Xylolamp stays lit, %s
                source: 'Written for tests; "Another source", nobody, 1 May 2026'
                observations:
                  - code: lamp-when-pressed
                    question: What does the xylolamp do when its switch is pressed?
                    how: Press it with a finger.
                    who: technician
                    minutes: 1
                    answers:
                      - {code: goes-out, label: It goes out, usual: 0.5}
                      - {code: stays-on, label: It stays on, usual: 0.5}
                causes:
                  - code: switch-worn
                    name: Switch worn
                    customer-name: a worn switch
                    commonness: 0.57
                    severity: low
                    severity-reason: It drains the battery.
                    fix: Replace it.
                    correction: Replaced the switch.
                    operations: [latch-replacement]
                    signs:
                      lamp-when-pressed: {stays-on: usually}
                  - code: lid-bent
                    name: Lid bent
                    customer-name: a bent lid
                    commonness: 0.40
                    severity: low
                    severity-reason: It drains the battery.
                    fix: Bend it back.
                    correction: Bent the lid back.
                    operations: [latch-replacement]
                    signs:
                      lamp-when-pressed: {goes-out: usually}
                driveability:
                  - {level: ok-for-now, because: A lamp does not stop a car.}
                """
                .formatted(code, code);
    }
}
