/** Who people are: accounts, their groups, and the protection of their ID numbers. */
package org.zhicheng.account;
