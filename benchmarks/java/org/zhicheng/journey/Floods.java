package org.zhicheng.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.zhicheng.material.LargePdf;

/** What comes at a server, and what it is told: answers by their status, 0 where the connection ended without one. */
final class Floods {

    private static final String JSON = "Content-Type: application/json";
    static final int SENDERS = Integer.getInteger("zhicheng.benchmark.senders", 4);
    private static final Duration FAST_FOR = Duration.ofSeconds(20);
    private static final Duration SLOW_FOR = Duration.ofSeconds(60);
    private static final int SLOW_LINES = 500;
    private static final int ADDRESSES = 50;
    private static final int UPLOADS = 200;
    /** Much less than one takes: all of them are on their way at the same time. */
    private static final Duration STARTED_WITHIN = Duration.ofSeconds(10);
    /** 1 Mbit/s. */
    private static final int BYTES_A_TICK = 12_500;

    private static final long TICK_MILLIS = 100;

    private final int port;

    Floods(int port) {
        this.port = port;
    }

    Map<Integer, Integer> json(String body) throws Exception {
        Browser stranger = new Browser(port);
        String token = "X-ZC-CSRF: " + stranger.token();
        String cookie = "Cookie: ZC-CSRF=" + stranger.csrf();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return again(SENDERS, FAST_FOR, 0, i -> {
            boolean inPieces = i % 2 == 0;
            try (Line line = Line.from("127.0.1." + (1 + i), port)) {
                String length = inPieces ? "Transfer-Encoding: chunked" : "Content-Length: " + bytes.length;
                line.head("POST", "/api/registrations", JSON, length, token, cookie);
                send(line, bytes, inPieces);
                return line.status();
            } catch (IOException ended) {
                return 0;
            }
        });
    }

    private static void send(Line line, byte[] bytes, boolean inPieces) throws IOException {
        for (int from = 0; from < bytes.length && !line.isAnswered(); from += 8192) {
            byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 8192));
            if (inPieces) {
                line.chunk(piece);
            } else {
                line.send(piece);
            }
        }
        if (inPieces && !line.isAnswered()) {
            line.send("0\r\n\r\n");
        }
    }

    /** Lines that carry 50 bytes in 2 s, and come again a second after they were given up. */
    Map<Integer, Integer> slowLines() throws Exception {
        Instant end = Instant.now().plus(SLOW_FOR);
        return again(SLOW_LINES, SLOW_FOR, 1_000, i -> slowLine("127.0.2." + (1 + i % ADDRESSES), end));
    }

    private interface Sender {

        int send(int number) throws Exception;
    }

    /** Each of them again when it was answered, for so long. */
    private static Map<Integer, Integer> again(int senders, Duration time, long pauseMillis, Sender sender)
            throws Exception {
        Instant end = Instant.now().plus(time);
        List<Callable<List<Integer>>> all = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            int number = i;
            all.add(() -> {
                List<Integer> told = new ArrayList<>();
                while (Instant.now().isBefore(end)) {
                    told.add(sender.send(number));
                    Thread.sleep(pauseMillis);
                }
                return told;
            });
        }
        Map<Integer, Integer> counts = new TreeMap<>();
        for (List<Integer> told : run(all, senders)) {
            told.forEach(status -> counts.merge(status, 1, Integer::sum));
        }
        return counts;
    }

    private int slowLine(String address, Instant end) throws InterruptedException {
        try (Line line = Line.from(address, port)) {
            line.head("POST", "/login", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 100000");
            Instant next = Instant.now();
            while (!line.isAnswered() && Instant.now().isBefore(end)) {
                if (!Instant.now().isBefore(next)) {
                    line.send("a=1&b=2&".repeat(6) + "cc");
                    next = next.plusSeconds(2);
                }
                Thread.sleep(TICK_MILLIS);
            }
            return line.isAnswered() ? line.status() : -1;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Files of people who are signed in, all at the same time, each as fast as a poor line at home. */
    Map<Integer, Integer> uploads(List<Case> cases) throws Exception {
        LargePdf pdf = LargePdf.ofMegabytes(9);
        List<Callable<Integer>> senders = new ArrayList<>();
        for (Case one : cases) {
            List<String> slots = new ArrayList<>();
            one.form().path("materials").forEach(slot -> {
                if (!slot.path("multiple").asBoolean()) {
                    slots.add(slot.path("slot").asString());
                }
            });
            String path = "/api/tasks/" + one.taskId() + "/materials/";
            String token = "X-ZC-CSRF: " + one.applicant.token();
            String cookie = "Cookie: JSESSIONID=" + one.applicant.session() + "; ZC-CSRF=" + one.applicant.csrf();
            for (int i = 0; i < UPLOADS / cases.size(); i++) {
                String slot = slots.get(i % slots.size());
                byte[] content = pdf.numbered(senders.size());
                long delay = senders.size() * STARTED_WITHIN.toMillis() / UPLOADS;
                senders.add(() -> {
                    Thread.sleep(delay);
                    return upload(path + slot, content, token, cookie);
                });
            }
        }
        return answers(senders, UPLOADS);
    }

    private int upload(String path, byte[] content, String token, String cookie) throws InterruptedException {
        byte[] start = ("--zc\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--zc--\r\n".getBytes(StandardCharsets.UTF_8);
        try (Line line = Line.from("127.0.3.1", port)) {
            long length = start.length + content.length + end.length;
            line.head(
                    "POST",
                    path,
                    "Content-Type: multipart/form-data; boundary=zc",
                    "Content-Length: " + length,
                    token,
                    cookie);
            line.send(start);
            long began = System.nanoTime();
            for (int from = 0; from < content.length && !line.isAnswered(); from += BYTES_A_TICK) {
                line.send(Arrays.copyOfRange(content, from, Math.min(content.length, from + BYTES_A_TICK)));
                long due = began + TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS) * (from / BYTES_A_TICK + 1);
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            }
            if (!line.isAnswered()) {
                line.send(end);
            }
            Line.Reply reply = line.reply();
            if (reply.status() != 201) {
                System.out.println("not taken: " + reply.body());
            }
            return reply.status();
        } catch (IOException ended) {
            return 0;
        }
    }

    private static Map<Integer, Integer> answers(List<Callable<Integer>> senders, int atATime) throws Exception {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int status : run(senders, atATime)) {
            counts.merge(status, 1, Integer::sum);
        }
        return counts;
    }

    private static <T> List<T> run(List<Callable<T>> senders, int atATime) throws Exception {
        ExecutorService all = Executors.newFixedThreadPool(atATime);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> one : all.invokeAll(senders, 10, TimeUnit.MINUTES)) {
                results.add(one.get());
            }
            return results;
        } finally {
            all.shutdownNow();
        }
    }
}
