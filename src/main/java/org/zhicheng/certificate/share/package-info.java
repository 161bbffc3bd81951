/** Copies of certificates are handed on by their holders: for one purpose, for a while, and until they are ended (CF10). */
@Room(uses = {"account", "audit", "certificate", "limit", "material", "problem", "sql", "text"})
package org.zhicheng.certificate.share;

import org.zhicheng.Room;
