package dev.liftgate.live;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A page that listens, reduced to its connection: what it hears is waited for, never slept for. */
final class AnEar implements AutoCloseable {

    /** {@code order 1001} with the id that it came under. */
    record Heard(String what, String id) {}

    private final Socket socket;
    private final BufferedReader reader;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

    private AnEar(String base, String path, String session, String lastId) {
        try {
            URI address = URI.create(base);
            socket = new Socket(address.getHost(), address.getPort());
            socket.setReceiveBufferSize(4096);
            String last = lastId == null ? "" : "Last-Event-ID: " + lastId + "\r\n";
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nAccept-Encoding: gzip\r\nCookie: liftgate-session=" + session + "\r\n" + last + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertEquals("HTTP/1.1 200 OK", reader.readLine());
            while (!reader.readLine().startsWith("retry: ")) {
                // the head of the answer
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody who reads all that is sent. */
    static AnEar at(String base, String path, String session) {
        return at(base, path, session, null);
    }

    static AnEar at(String base, String path, String session, String lastId) {
        AnEar ear = new AnEar(base, path, session, lastId);
        Thread reading = new Thread(ear::read);
        reading.setDaemon(true);
        reading.start();
        return ear;
    }

    /** Somebody who has fallen asleep over an open page. */
    static AnEar asleep(String base, String session) {
        AnEar ear = new AnEar(base, "/live?since=1", session, null);
        try {
            while (!ear.reader.readLine().equals("data: all")) {
                // seated as soon as it is told to look again
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ear;
    }

    static String session(String name) {
        String cookie = given().redirects()
                .follow(false)
                .formParam("j_username", name)
                .formParam("j_password", "liftgate-demo")
                .post("/sign-in/check")
                .cookie("liftgate-session");
        assertNotNull(cookie);
        return cookie;
    }

    private void read() {
        try {
            String id = "";
            String kind = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    kind = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    heard.add(new Heard(kind + " " + line.substring(6), id));
                }
            }
        } catch (IOException e) {
            // hung up
        }
        heard.add(new Heard("the end", ""));
    }

    /** The next thing heard, which has to come within a second. */
    Heard next() {
        return next(1);
    }

    Heard next(int seconds) {
        try {
            Heard next = heard.poll(seconds, TimeUnit.SECONDS);
            assertNotNull(next, "nothing was heard");
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was heard besides, or null. */
    Heard anythingElse() {
        return heard.poll();
    }

    void hears(String what) {
        assertEquals(what, next().what());
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
