/** Gateways ask outside records over HTTP, or by simulators that say so. */
@Room(uses = {"operation", "record", "record.call", "record.employer", "record.port", "simulator", "sql", "text"})
package org.zhicheng.record.gateway;

import org.zhicheng.Room;
