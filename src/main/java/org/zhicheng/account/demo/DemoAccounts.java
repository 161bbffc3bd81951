package org.zhicheng.account.demo;

import java.util.List;

/** The labelled accounts of a demo installation; there is no such bean in production. */
public interface DemoAccounts {

    List<DemoAccount> list();

    /** One password for all of them. */
    String password();
}
