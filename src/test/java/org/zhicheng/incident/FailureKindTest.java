package org.zhicheng.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.record.port.RecordUnavailableException.Reason;

class FailureKindTest {

    @ParameterizedTest
    @CsvSource({
        "NOT_CONNECTED, NOT_CONNECTED",
        "LEFT_ALONE, OUTSIDE_DOWN",
        "NO_ANSWER, OUTSIDE_DOWN",
        "REFUSED, OUTSIDE_REFUSED",
        "TOO_LARGE, OUTSIDE_ANSWER",
        "MALFORMED, OUTSIDE_ANSWER",
        "ANOTHER_SUBJECT, OUTSIDE_ANSWER"
    })
    void everyReasonOfARecordHasItsKind(Reason reason, FailureKind kind) {
        assertThat(FailureKind.of(new RecordUnavailableException(reason, "status 503").toString()))
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OUTSIDE_SLOW|org.zhicheng.record.port.RecordUnavailableException [no-answer]: no answer: SocketTimeoutException",
                "NOT_CONNECTED|org.zhicheng.verification.provider.ProviderNotConnectedException: no Alipay here",
                "OUTSIDE_DOWN|org.zhicheng.verification.provider.ProviderUnavailableException: no answer",
                "OUTSIDE_REFUSED|org.zhicheng.alipay.AlipayCallException: Alipay refused zhima: NO_RIGHT",
                "OUTSIDE_DOWN|java.net.ConnectException: Connection refused",
                "DOCUMENT|org.zhicheng.material.store.DocumentUnavailableException: document ff is not what was uploaded\\nCaused by: java.nio.file.NoSuchFileException: /documents/ff",
                "STORE|org.zhicheng.material.store.StoreUnreachableException: no answer\\nCaused by: java.net.ConnectException",
                "CONTENDED|org.camunda.bpm.engine.OptimisticLockingException: ENGINE-03005 Execution of 'UPDATE JobEntity' failed",
                "DATABASE|org.camunda.bpm.engine.ProcessEngineException: ENGINE-03083\\nCaused by: org.postgresql.util.PSQLException: an I/O error: SocketTimeoutException",
                "MODEL|org.camunda.bpm.engine.ProcessEngineException: Unknown property used in expression: ${missing}\\nCaused by: org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException: Cannot resolve identifier 'missing'",
                "MODEL|org.camunda.bpm.engine.ProcessEngineException: ENGINE-02004 No outgoing sequence flow",
                "MODEL|org.operaton.bpm.engine.ProcessEngineException: ENGINE-02004 No outgoing sequence flow",
                "MODEL|org.operaton.bpm.engine.ProcessEngineException: Unknown property used\\nCaused by: jakarta.el.PropertyNotFoundException: Cannot resolve identifier 'missing'",
                "MODEL|java.lang.IllegalStateException: 审核单位 office-1 不存在",
                "DEFECT|java.lang.IllegalStateException: A question that is no JSON",
                "DEFECT|org.camunda.bpm.engine.ProcessEngineException: wrapped\\nCaused by: java.lang.NullPointerException",
                "DEFECT|java.util.NoSuchElementException",
                "DEFECT|something that somebody wrote"
            })
    void theExceptionsTellTheKind(FailureKind kind, String exceptions) {
        assertThat(FailureKind.of(exceptions.replace("\\n", "\n"))).isEqualTo(kind);
    }

    @Test
    void ofWhatNothingWasWrittenDownNothingIsKnown() {
        assertThat(FailureKind.of("")).isEqualTo(FailureKind.UNKNOWN);
        assertThat(FailureKind.OUTSIDE_SLOW.code()).isEqualTo("outside-slow");
    }
}
