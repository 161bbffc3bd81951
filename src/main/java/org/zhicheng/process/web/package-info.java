/** Doors lead to Camunda's own pages and interfaces. */
@Room(uses = {"account", "audit", "problem", "process.guard", "secret", "text"})
package org.zhicheng.process.web;

import org.zhicheng.Room;
