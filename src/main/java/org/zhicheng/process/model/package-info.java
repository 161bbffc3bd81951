/** Models are checked for what diagrams, tables and forms may say, before they are deployed. */
@Room(uses = {"form", "letter", "problem", "process.engine", "reference", "text"})
package org.zhicheng.process.model;

import org.zhicheng.Room;
