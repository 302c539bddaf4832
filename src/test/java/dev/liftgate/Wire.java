package dev.liftgate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network between a browser and the shop: it can be cut, in the middle of an answer too, and mended. */
final class Wire implements AutoCloseable {

    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int shop;
    private volatile boolean cut;

    /** @param shop the port that it leads to */
    Wire(int shop) throws IOException {
        this.shop = shop;
        this.door = new ServerSocket(0, 200, InetAddress.getByName("localhost"));
        Thread accepting = new Thread(this::accept, "wire");
        accepting.setDaemon(true);
        accepting.start();
    }

    String address() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** A server that was started anew answers at another port. */
    void leadTo(int port) {
        shop = port;
    }

    void cut() {
        cut = true;
        open.forEach(Wire::drop);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException e) {
                // the wire was taken away
            }
        }
    }

    private void connect(Socket browser) {
        try {
            if (cut) {
                throw new IOException("the wire is cut");
            }
            Socket server = new Socket("localhost", shop);
            open.add(browser);
            open.add(server);
            carry(browser, server);
            carry(server, browser);
        } catch (IOException e) {
            drop(browser); // the shop is not there either: nobody waits for an answer
        }
    }

    private void carry(Socket from, Socket to) {
        Thread carrying = new Thread(
                () -> {
                    try (InputStream in = from.getInputStream();
                            OutputStream out = to.getOutputStream()) {
                        in.transferTo(out);
                    } catch (IOException e) {
                        // one side hung up
                    } finally {
                        drop(from);
                        drop(to);
                    }
                },
                "wire");
        carrying.setDaemon(true);
        carrying.start();
    }

    private static void drop(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // it is gone already
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
