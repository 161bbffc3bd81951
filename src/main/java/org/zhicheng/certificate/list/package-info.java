/** Lists of certificates show an office what it gave, what of it no longer holds, and what is about to change. */
@Room(uses = {"account", "audit", "certificate", "limit", "problem", "sql", "text"})
package org.zhicheng.certificate.list;

import org.zhicheng.Room;
