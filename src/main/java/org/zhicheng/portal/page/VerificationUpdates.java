package org.zhicheng.portal.page;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.zhicheng.verification.VerificationDesk;

/**
 * Tells waiting pages about the progress of their verification. It reads the table, so that any server may have brought
 * the result about: one query a second for all pages of this server together.
 */
@Component
public class VerificationUpdates {

    /** Longer than a QR code lives; a page that waits longer connects again. */
    private static final long OPEN_MILLIS = 5 * 60 * 1000L;

    private final VerificationDesk desk;
    private final Map<SseEmitter, Waiting> pages = new ConcurrentHashMap<>();

    private record Waiting(String verificationId, String lastSeen) {}

    VerificationUpdates(VerificationDesk desk) {
        this.desk = desk;
    }

    public SseEmitter wait(String verificationId) {
        SseEmitter page = new SseEmitter(OPEN_MILLIS);
        pages.put(page, new Waiting(verificationId, ""));
        page.onCompletion(() -> pages.remove(page));
        page.onTimeout(page::complete);
        page.onError(failure -> pages.remove(page));
        return page;
    }

    @Scheduled(fixedDelayString = "${zhicheng.verification.interval:1s}")
    void tell() {
        Map<String, String> now = desk.progress(
                pages.values().stream().map(Waiting::verificationId).collect(Collectors.toSet()));
        pages.forEach((page, waiting) -> {
            String seen = now.getOrDefault(waiting.verificationId(), "");
            if (!seen.equals(waiting.lastSeen())) {
                pages.replace(page, waiting, new Waiting(waiting.verificationId(), seen));
                send(page, seen);
            }
        });
    }

    /** Releases waiting pages when the server stops: they connect again, to another one. */
    @EventListener(ContextClosedEvent.class)
    void release() {
        pages.keySet().forEach(SseEmitter::complete);
    }

    private void send(SseEmitter page, String seen) {
        try {
            page.send(SseEmitter.event().name("progress").data(seen, MediaType.TEXT_PLAIN));
        } catch (IOException | IllegalStateException e) {
            pages.remove(page);
        }
    }
}
