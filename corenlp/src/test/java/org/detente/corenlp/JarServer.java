package org.detente.corenlp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A Maven repository on this machine that holds one jar, and behaves well or badly. */
final class JarServer implements AutoCloseable {
    enum Manner {
        RANGES,
        WHOLE,
        NOT_FOUND,
        CUT_ALWAYS,
        CUT_ONCE,
        STALL
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final byte[] jar;
    private final Manner manner;
    final AtomicInteger requests = new AtomicInteger();
    final AtomicLong bytesSent = new AtomicLong();

    JarServer(byte[] jar, Manner manner) throws IOException {
        this.jar = jar;
        this.manner = manner;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/models.jar", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/models.jar");
    }

    private void answer(HttpExchange exchange) throws IOException {
        int request = requests.incrementAndGet();
        var body = asked(exchange);
        try (exchange) {
            if (manner == Manner.NOT_FOUND) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.sendResponseHeaders(manner == Manner.WHOLE ? 200 : 206, body.length);
            boolean breaks = manner == Manner.CUT_ALWAYS
                    || manner == Manner.STALL
                    || (manner == Manner.CUT_ONCE && request == 1);
            int sent = breaks ? body.length / 2 : body.length;
            exchange.getResponseBody().write(body, 0, sent);
            exchange.getResponseBody().flush();
            bytesSent.addAndGet(sent);
            if (manner == Manner.STALL) {
                Thread.sleep(2_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] asked(HttpExchange exchange) {
        if (manner == Manner.WHOLE) {
            return jar;
        }
        var range = exchange.getRequestHeaders()
                .getFirst("Range")
                .replace("bytes=", "")
                .split("-", 2);
        int begin = Math.min(Integer.parseInt(range[0]), jar.length);
        return Arrays.copyOfRange(jar, begin, Math.min(Integer.parseInt(range[1]) + 1, jar.length));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
