package org.zhicheng.outage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.apache.ibatis.exceptions.PersistenceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DeadlockLoserDataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseFailureTest {

    static Stream<Arguments> failures() {
        SQLException batch = new BatchUpdateException("batch", "00000", new int[0]);
        batch.setNextException(sql("08006"));
        TransactionSystemException rollback =
                new TransactionSystemException("rollback", new SQLException("Connection is closed"));
        TransactionSystemException deadlock = new TransactionSystemException("rollback", sql("08003"));
        deadlock.initApplicationException(new DeadlockLoserDataAccessException("deadlock", sql("40P01")));
        return Stream.of(
                Arguments.of(rollback, DatabaseFailure.AWAY),
                Arguments.of(deadlock, DatabaseFailure.BUSY),
                Arguments.of(sql("08001"), DatabaseFailure.AWAY),
                Arguments.of(sql("57P01"), DatabaseFailure.AWAY),
                Arguments.of(sql("53100"), DatabaseFailure.AWAY),
                Arguments.of(sql("53300"), DatabaseFailure.AWAY),
                Arguments.of(sql("90098"), DatabaseFailure.AWAY),
                Arguments.of(batch, DatabaseFailure.AWAY),
                Arguments.of(new SQLTransientConnectionException("no connection in time"), DatabaseFailure.AWAY),
                Arguments.of(new CannotCreateTransactionException("no connection"), DatabaseFailure.AWAY),
                Arguments.of(
                        new ServletException(new PersistenceException("engine", sql("08006"))), DatabaseFailure.AWAY),
                Arguments.of(sql("40P01"), DatabaseFailure.BUSY),
                Arguments.of(sql("40001"), DatabaseFailure.BUSY),
                Arguments.of(sql("HYT00"), DatabaseFailure.BUSY),
                Arguments.of(new DeadlockLoserDataAccessException("deadlock", null), DatabaseFailure.BUSY),
                Arguments.of(
                        new DataAccessResourceFailureException("as Spring calls it", sql("57014")),
                        DatabaseFailure.BUSY),
                Arguments.of(sql("22021"), DatabaseFailure.UNSTORABLE),
                Arguments.of(new RuntimeException(new UnstorableTextException()), DatabaseFailure.UNSTORABLE));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isFoundBehindWhateverWrapsIt(Throwable failure, DatabaseFailure expected) {
        assertThat(DatabaseFailure.in(failure)).contains(expected);
        assertThat(DatabaseFailure.in(new IllegalStateException("wrapped", failure)))
                .contains(expected);
    }

    static Stream<Throwable> others() {
        RuntimeException circle = new RuntimeException("a");
        circle.initCause(new RuntimeException("b", circle));
        return Stream.of(
                sql("23505"),
                sql("42601"),
                new TransactionSystemException("commit", sql("23505")),
                new DuplicateKeyException("twice"),
                new OptimisticLockingFailureException("moved"),
                new IllegalStateException("a defect"),
                circle);
    }

    @ParameterizedTest
    @MethodSource("others")
    void isNotSeenInADefect(Throwable failure) {
        assertThat(DatabaseFailure.in(failure)).isEmpty();
    }

    @Test
    void aLogHasNothingOfWhatWasTyped() {
        assertThat(DatabaseFailure.inWords(
                        new RuntimeException("insert … 320902199001010014", new SQLException("李四", "08006"))))
                .isEqualTo("SQLException, SQLState 08006");
    }

    private static SQLException sql(String state) {
        return new SQLException("what the driver says", state);
    }
}
