package org.zhicheng.account.demo;

import java.util.List;

/** Lists the labelled accounts of a demo installation; no such bean exists in production. */
public interface DemoAccounts {

    List<DemoAccount> list();

    /** One password for all of them. */
    String password();
}
