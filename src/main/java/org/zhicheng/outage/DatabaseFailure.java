package org.zhicheng.outage;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells by an exception whether the database itself failed, or the statement. Frameworks wrap the cause in different
 * ways, so the cause decides: the drivers' SQLState first, because Spring reports an ended statement as an absent
 * database.
 */
public enum DatabaseFailure {
    /** The database cannot be reached, or no connection was free in time, or it has no room left. */
    AWAY,
    /**
     * The statement was not carried out: a lock held by others, a deadlock, or too long a time. Trying again is right.
     */
    BUSY,
    /**
     * A text holds a character that the database refuses, U+0000 for example; the server itself notices one in a file
     * name.
     */
    UNSTORABLE;

    private static final Set<String> CONNECTION_LOST = Set.of("57P01", "57P02", "57P03", "57P05", "25P03");

    /** H2's: connection broken, database closed, closing, in use, file or disk failing. */
    private static final Set<String> H2_AWAY =
            Set.of("90020", "90028", "90031", "90067", "90098", "90121", "90135", "90148");

    /** PostgreSQL's for characters that are not in the encoding, and escapes of such in JSON. */
    private static final Set<String> CHARACTERS = Set.of("22021", "22P05");

    /** PostgreSQL's for a cancelled statement and a lock that was not there at once, H2's for one that was not in time. */
    private static final Set<String> WAITED = Set.of("57014", "55P03", "HYT00");

    private static final int DEEPEST = 50;

    /** Which of these is behind a failure; empty where none. */
    public static Optional<DatabaseFailure> in(Throwable failure) {
        Set<Throwable> chain = chain(failure);
        return first(chain, DatabaseFailure::ofDriver).or(() -> first(chain, DatabaseFailure::ofOthers));
    }

    /**
     * Gives the words of the driver or the pool, for the log; they hold no personal data, unlike the exceptions that
     * wrap them.
     */
    public static String inWords(Throwable failure) {
        return chain(failure).stream()
                .filter(SQLException.class::isInstance)
                .reduce((outer, inner) -> inner)
                .map(deepest ->
                        deepest.getClass().getSimpleName() + ", SQLState " + ((SQLException) deepest).getSQLState())
                .orElseGet(() -> failure.getClass().getSimpleName());
    }

    private static Optional<DatabaseFailure> first(
            Set<Throwable> chain, Function<Throwable, Optional<DatabaseFailure>> look) {
        return chain.stream().map(look).flatMap(Optional::stream).findFirst();
    }

    private static Set<Throwable> chain(Throwable failure) {
        Set<Throwable> chain = new LinkedHashSet<>();
        Throwable next = failure;
        while (next != null && chain.size() < DEEPEST && chain.add(next)) {
            next = behind(next);
        }
        return chain;
    }

    /**
     * Finds the cause of a failure; where even the end of the transaction failed, the exception that ended it counts.
     */
    private static Throwable behind(Throwable failure) {
        if (failure instanceof TransactionSystemException unended && unended.getApplicationException() != null) {
            return unended.getApplicationException();
        }
        Throwable cause = failure.getCause();
        return cause == null && failure instanceof SQLException sql ? sql.getNextException() : cause;
    }

    private static Optional<DatabaseFailure> ofDriver(Throwable failure) {
        if (!(failure instanceof SQLException sql)) {
            return Optional.empty();
        }
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (WAITED.contains(state) || state.startsWith("40") || sql instanceof SQLTimeoutException) {
            return Optional.of(BUSY);
        }
        if (CHARACTERS.contains(state)) {
            return Optional.of(UNSTORABLE);
        }
        boolean away = state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("58")
                || CONNECTION_LOST.contains(state)
                || H2_AWAY.contains(state)
                || sql instanceof SQLTransientConnectionException
                || sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLRecoverableException;
        return away ? Optional.of(AWAY) : Optional.empty();
    }

    private static Optional<DatabaseFailure> ofOthers(Throwable failure) {
        if (failure instanceof UnstorableTextException || failure instanceof InvalidFileNameException) {
            return Optional.of(UNSTORABLE);
        }
        if (failure instanceof PessimisticLockingFailureException || failure instanceof QueryTimeoutException) {
            return Optional.of(BUSY);
        }
        boolean unended = failure instanceof TransactionSystemException
                && failure.getCause() instanceof SQLException sql
                && sql.getSQLState() == null; // the pool says so of a connection that it gave up
        boolean away = unended
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof CannotCreateTransactionException;
        return away ? Optional.of(AWAY) : Optional.empty();
    }
}
