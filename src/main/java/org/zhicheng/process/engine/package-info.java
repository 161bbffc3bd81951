/**
 * Engine parts serve every other room of the process: beans that models name, actions of the server, calls of outside
 * systems, time zone, indexes.
 */
@Room(uses = {"account", "outage", "record", "sql", "start", "verification"})
package org.zhicheng.process.engine;

import org.zhicheng.Room;
