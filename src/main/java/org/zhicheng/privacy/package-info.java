/** What people may do with their own data: take a copy, take back a consent, give the account up (PIPL 15, 44–47). */
package org.zhicheng.privacy;
