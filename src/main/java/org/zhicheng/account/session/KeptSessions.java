package org.zhicheng.account.session;

import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.zhicheng.secret.Tokens;

/** Finds and saves the sessions of all servers in Spring Session's table: each server knows every session. */
public class KeptSessions implements SessionRepository<KeptSession> {

    private final SessionTable table;
    private final SessionRepository<Session> rows;
    private final Set<String> passing;
    private final Tokens tokens;
    private final SavedSessions saved;

    /** @param passing the names of the attributes that are written nowhere */
    KeptSessions(SessionTable table, Set<String> passing, Tokens tokens, SavedSessions saved) {
        this.table = table;
        this.rows = table.rows();
        this.passing = passing;
        this.tokens = tokens;
        this.saved = saved;
    }

    @Override
    public KeptSession createSession() {
        String id = tokens.next();
        return kept(id, table.open(id));
    }

    /** Writes the session, unless it ended while this request ran. */
    @Override
    public void save(KeptSession session) {
        try {
            rows.save(session.stored());
            saved.remember(session);
        } catch (DataIntegrityViolationException e) {
            if (rows.findById(session.stored().getId()) != null) {
                throw e;
            }
        }
        session.left().forEach(this::deleteById);
        session.left().clear();
    }

    @Override
    public KeptSession findById(String id) {
        KeptSession known = saved.find(id);
        if (known != null) {
            return known;
        }
        Session found = rows.findById(table.name(id));
        return found == null ? null : kept(id, found);
    }

    @Override
    public void deleteById(String id) {
        saved.forget(id);
        rows.deleteById(table.name(id));
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
    void forgetTheOld() {
        table.sweep();
    }

    private KeptSession kept(String id, Session stored) {
        return new KeptSession(id, stored, passing, table::open, tokens);
    }
}
