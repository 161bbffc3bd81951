/** What the people who run the server are told: its health, and settings that leave a door open. */
package org.zhicheng.operation;
