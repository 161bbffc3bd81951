/** What every part of the engine needs: beans that models name, actions of the server, time zone, indexes. */
@Room(uses = {"account", "outage", "sql", "start"})
package org.zhicheng.process.engine;

import org.zhicheng.Room;
