package org.zhicheng.verification;

import static org.mockito.Mockito.mock;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.zhicheng.verification.provider.RealPersonProviders;

/** Builds 去认证 on the tables of other rooms; no app is connected, and the engine is played. */
@Import({
    AttemptAdmission.class,
    AttemptViews.class,
    DailyTries.class,
    NewAttempts.class,
    OwnAttempts.class,
    QrCodes.class,
    RequestForm.class,
    SessionHash.class,
    VerificationDesk.class,
    Verifications.class
})
public class VerificationParts {

    @Bean
    RealPersonProviders providers() {
        return new RealPersonProviders(List.of());
    }

    @Bean
    VerificationFlow verificationFlow() {
        return mock(VerificationFlow.class);
    }
}
