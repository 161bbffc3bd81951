package org.zhicheng.account;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Compares passwords slowly and counts the comparisons. */
public class SlowEncoder implements PasswordEncoder {

    public final AtomicInteger compared = new AtomicInteger();

    /** The different ones. */
    final Set<String> passwords = ConcurrentHashMap.newKeySet();

    void forget() {
        compared.set(0);
        passwords.clear();
    }

    @Override
    public String encode(CharSequence password) {
        pause();
        return "slow:" + password;
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        compared.incrementAndGet();
        passwords.add(password.toString());
        pause();
        return hash.equals("slow:" + password);
    }

    private static void pause() {
        try {
            Thread.sleep(40);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
