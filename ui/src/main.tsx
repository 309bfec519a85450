// Where the window's page begins.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./tokens.css";

async function start() {
  if (import.meta.env.MODE === "mock") (await import("./dev/program")).installProgram();
  const { App } = await import("./app/App");
  createRoot(document.getElementById("root")!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
