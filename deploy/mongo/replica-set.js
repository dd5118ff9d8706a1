// Makes one replica set of three members, or does nothing when it exists; then waits for the primary.
const members = ["mongo-1", "mongo-2", "mongo-3"];

try {
  rs.status();
} catch (notInitiated) {
  rs.initiate({_id: "huiqi", members: members.map((host, _id) => ({_id, host: host + ":27017"}))});
}

for (let attempt = 0; attempt < 60; attempt++) {
  if (rs.status().members.some((member) => member.stateStr === "PRIMARY")) {
    print("replica set huiqi has a primary");
    quit(0);
  }
  sleep(1000);
}
print("replica set huiqi has no primary after 60 s");
quit(1);
