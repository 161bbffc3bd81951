package org.zhicheng.operation;

import java.util.List;

/** The server does not start, for its settings leave doors open that nobody said were meant to be open. */
class UnsafeStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<UnsafeSetting> settings;

    UnsafeStartException(List<UnsafeSetting> settings) {
        super("Settings that leave a door open: " + settings);
        this.settings = List.copyOf(settings);
    }

    List<UnsafeSetting> settings() {
        return settings;
    }
}
