package dev.liftgate.company;

import dev.liftgate.PostgresForTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** The same database for a shop with company accounts, and their provider. */
public class CompanyForTests extends PostgresForTests {

    private static final AnOpenIdProvider PROVIDER = new AnOpenIdProvider();

    /** The provider sends browsers back to the shop's own address, so that has to be known before the start. */
    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        settings.putAll(PROVIDER.settings());
        String port = String.valueOf(free());
        settings.put("quarkus.http.test-port", port);
        settings.put("liftgate.web.url", "http://localhost:" + port);
        return settings;
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
