package org.zhicheng.account.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.session.Session;
import org.zhicheng.secret.Tokens;

/**
 * A kept session wraps the row of the table for one request: the browser knows its id, the table only the hash of that
 * id. A request that only reads writes nothing: the last use is noted to the minute.
 */
final class KeptSession implements Session {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Set<String> passing;
    private final Function<String, Session> opening;
    private final Tokens tokens;
    private final Map<String, Object> passed = new HashMap<>();
    private final Set<String> left = new HashSet<>();
    private String id;
    private Session stored;

    /**
     * @param id the browser's
     * @param passing the names of what is not written
     * @param opening an empty session of the table for another id of the browser's
     */
    KeptSession(String id, Session stored, Set<String> passing, Function<String, Session> opening, Tokens tokens) {
        this.id = id;
        this.stored = stored;
        this.passing = passing;
        this.opening = opening;
        this.tokens = tokens;
    }

    Session stored() {
        return stored;
    }

    /** Lists earlier ids of the session, which must not open anything any more. */
    Set<String> left() {
        return left;
    }

    @Override
    public String getId() {
        return id;
    }

    /**
     * Moves the session into a new row and deletes the old one: a request that runs beside this one and still writes
     * the row that it read must not bring the old id back.
     */
    @Override
    public String changeSessionId() {
        String next = tokens.next();
        Session renewed = opening.apply(next);
        stored.getAttributeNames().forEach(name -> renewed.setAttribute(name, stored.getAttribute(name)));
        renewed.setMaxInactiveInterval(stored.getMaxInactiveInterval());
        left.add(id);
        id = next;
        stored = renewed;
        return next;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getAttribute(String name) {
        return passing.contains(name) ? (T) passed.get(name) : stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        Set<String> names = new HashSet<>(stored.getAttributeNames());
        names.addAll(passed.keySet());
        return names;
    }

    @Override
    public void setAttribute(String name, Object value) {
        if (passing.contains(name)) {
            passed.put(name, value);
        } else {
            stored.setAttribute(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        if (passing.contains(name)) {
            passed.remove(name);
        } else {
            stored.removeAttribute(name);
        }
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        if (!time.isBefore(stored.getLastAccessedTime().plus(NOTED_EVERY))) {
            stored.setLastAccessedTime(time);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
