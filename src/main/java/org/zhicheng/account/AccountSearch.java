package org.zhicheng.account;

import java.util.List;

/**
 * A search names the accounts to look for; null means anything.
 *
 * @param ids exactly these
 * @param name SQL pattern on the display name
 * @param email SQL pattern
 * @param group members of this group
 */
public record AccountSearch(List<String> ids, String name, String email, String group) {}
