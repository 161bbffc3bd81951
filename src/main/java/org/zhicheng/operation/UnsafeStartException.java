package org.zhicheng.operation;

import java.util.List;

/**
 * Stops the start of a server whose settings leave doors open without an operator's word that they are meant to be
 * open.
 */
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
