package org.zhicheng.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.zhicheng.account.AccountPrincipal;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;

/** Records in the audit who signed out of the portal and of Camunda's applications. */
@Component
public class SignOutAudit implements LogoutHandler {

    private final AuditLog audit;

    SignOutAudit(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof AccountPrincipal person) {
            audit.recordOwn(person.accountId(), AuditKind.SIGN_OUT);
        }
    }
}
