/** Who people are: accounts, their groups, the protection of their ID numbers, and the audit of who looked at what. */
package org.zhicheng.account;
