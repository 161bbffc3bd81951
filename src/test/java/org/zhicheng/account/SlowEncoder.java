package org.zhicheng.account;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Counts comparisons of passwords; in a crowd it is as slow as a real encoder, so that many are in it together. */
public class SlowEncoder implements PasswordEncoder {

    private final boolean crowded;

    public final AtomicInteger compared = new AtomicInteger();

    /** The different ones. */
    final Set<String> passwords = ConcurrentHashMap.newKeySet();

    SlowEncoder(boolean crowded) {
        this.crowded = crowded;
    }

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

    private void pause() {
        if (!crowded) {
            return;
        }
        try {
            Thread.sleep(40);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
