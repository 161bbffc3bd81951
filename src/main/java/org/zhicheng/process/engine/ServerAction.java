package org.zhicheng.process.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Accounts;

/**
 * Runs an action of the server in the engine in a person's name, after the server checked what that person sent. The
 * engine knows the person (its own authorizations and its operation log apply), and the guard of the engine knows that
 * the action comes from here and not from a browser.
 */
@Component
public class ServerAction {

    private static final ThreadLocal<Boolean> RUNNING = ThreadLocal.withInitial(() -> false);

    private final IdentityService identityService;
    private final Accounts accounts;

    ServerAction(IdentityService identityService, Accounts accounts) {
        this.identityService = identityService;
        this.accounts = accounts;
    }

    public static boolean running() {
        return RUNNING.get();
    }

    /** @throws OptimisticLockingFailureException where somebody else changed the same at the same moment */
    public <T> T as(String accountId, Supplier<T> action) {
        Authentication before = identityService.getCurrentAuthentication();
        boolean nested = RUNNING.get();
        try {
            RUNNING.set(true);
            identityService.setAuthentication(
                    accountId, accounts.groupsOf(accountId).stream().sorted().toList());
            return action.get();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("The engine was moved by somebody else meanwhile", e);
        } finally {
            if (!nested) {
                RUNNING.remove();
            }
            if (before == null) {
                identityService.clearAuthentication();
            } else {
                identityService.setAuthentication(before);
            }
        }
    }
}
