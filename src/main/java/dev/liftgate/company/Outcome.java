package dev.liftgate.company;

import java.util.Locale;

/** The reasons why a way to the provider led nowhere, in words for people. */
enum Outcome {
    AWAY("%s does not answer just now. Sign in with your name and password."),
    CANCELED("You did not sign in with %s, so nothing was changed."),
    REFUSED(
            "The answer from %s could not be trusted, so it was not used. Try once more; if it stays so, tell a manager."),
    LOST("That took too long, or was begun in another browser. Try once more."),
    STRANGER("Nobody here is connected with that account yet. Sign in with your name and password first, then choose"
            + " “Connect %s” under “Your account”."),
    LEFT("That account belongs to somebody who does not work here any more. Ask a manager."),
    TAKEN("That account is connected with somebody else here. A manager can disconnect it under “People”.");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    String words(String provider) {
        String said = words.formatted(provider);
        return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
    }
}
