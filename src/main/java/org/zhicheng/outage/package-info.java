/** Outage handling notices within seconds that the database is away, and tells people so. */
@Room
package org.zhicheng.outage;

import org.zhicheng.Room;
