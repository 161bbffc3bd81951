package org.zhicheng.process.guard;

import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Accounts;
import org.zhicheng.reference.Offices;

/**
 * Makes the identity provider. Its session type is the read-only interface, which tells the engine that nobody can be
 * created here.
 */
@Component
public class AccountIdentityProviderFactory implements SessionFactory {

    private final Accounts accounts;
    private final Offices offices;

    AccountIdentityProviderFactory(Accounts accounts, Offices offices) {
        this.accounts = accounts;
        this.offices = offices;
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new AccountIdentityProvider(accounts, offices);
    }
}
