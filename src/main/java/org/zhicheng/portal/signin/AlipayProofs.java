package org.zhicheng.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.password.OwnerConfirmation.Proof;

/** Remembers whose account Alipay confirmed in this session, for accounts without a password. */
@Component
public class AlipayProofs {

    private static final String SAID = AlipayProofs.class.getName() + ".said";

    private final Clock clock;

    private record Said(String accountId, Instant at) implements Serializable {}

    AlipayProofs(Clock clock) {
        this.clock = clock;
    }

    void note(Account account, HttpServletRequest request) {
        request.getSession().setAttribute(SAID, new Said(account.id(), clock.instant()));
    }

    /** @param password as it was typed, or null */
    public Proof with(String password, Account account, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Said said = session == null ? null : (Said) session.getAttribute(SAID);
        return new Proof(password, said != null && said.accountId().equals(account.id()) ? said.at() : null);
    }
}
