package dev.liftgate.mail;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why a message did not go out, in words for the shop. For good means: trying again will not help. */
record Trouble(String words, boolean forGood) {

    private static final int LONGEST = 200;

    /** Reply codes about this address or this letter. Other refusals are about our settings and can be mended. */
    private static final List<Integer> ABOUT_THE_LETTER = List.of(501, 550, 551, 552, 553, 554, 555, 556);

    static Trouble of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(Trouble::known)
                .filter(trouble -> trouble != null)
                .findFirst()
                .orElse(new Trouble("It could not be sent; the log says more.", false));
    }

    /** For the log: the kind of failure, without its message. */
    static String kind(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getClass().getSimpleName();
    }

    private static Trouble known(Throwable cause) {
        if (cause instanceof SMTPException refusal) {
            return refused(refusal);
        }
        if (cause instanceof ConnectException) {
            return new Trouble("The mail server does not answer.", false);
        }
        if (cause instanceof UnknownHostException) {
            return new Trouble("There is no mail server by the name that is set.", false);
        }
        if (cause instanceof SSLException) {
            return new Trouble("The mail server’s certificate was not accepted, or it does not speak TLS.", false);
        }
        return cause instanceof TimeoutException ? new Trouble("The mail server did not answer in time.", false) : null;
    }

    private static Trouble refused(SMTPException refusal) {
        int code = refusal.getReplyCode();
        if (code == 530 || code == 534 || code == 535) {
            return new Trouble("The mail server did not accept the user name and password that are set.", false);
        }
        String said = String.valueOf(refusal.getReplyMessage())
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        String words = "The mail server refused it: “" + said.substring(0, Math.min(said.length(), LONGEST)) + "”";
        return new Trouble(words, ABOUT_THE_LETTER.contains(code));
    }
}
