/**
 * Engine parts serve every other room of the process: beans that models name, actions of the server, time zone,
 * indexes.
 */
@Room(uses = {"account", "outage", "sql", "start"})
package org.zhicheng.process.engine;

import org.zhicheng.Room;
